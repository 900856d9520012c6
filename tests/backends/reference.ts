/**
 * Operations in float64 from their definitions, that backends are compared with.
 *
 * @module
 */

/** Values with a shape. */
export interface Values {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** `a · b` of stacks `[batch, rows, columns]`, either transposed. */
export function product(
  a: Values,
  b: Values,
  transposeA: boolean,
  transposeB: boolean,
): number[] {
  const [batch, ...left] = a.shape as [number, number, number];
  const [, ...right] = b.shape as [number, number, number];
  const [rows, inner] = transposeA ? [left[1], left[0]] : left;
  const columns = transposeB ? right[0] : right[1];
  const answer: number[] = [];
  for (let s = 0; s < batch; s++) {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (let k = 0; k < inner; k++) {
          const x = transposeA ? k * rows + i : i * inner + k;
          const y = transposeB ? j * inner + k : k * columns + j;
          sum += a.data[s * rows * inner + x]! *
            b.data[s * inner * columns + y]!;
        }
        answer.push(sum);
      }
    }
  }
  return answer;
}

/** Where a window starts along one axis, and how many windows there are. */
function windows(length: number, size: number, stride: number, same: boolean) {
  const count = Math.ceil((same ? length : length - size + 1) / stride);
  const padding = same ? Math.max(0, (count - 1) * stride + size - length) : 0;
  return { count, first: -Math.floor(padding / 2) };
}

/**
 * Visits every window of images `[rows, height, width, channels]`; positions outside the image are
 * left out.
 */
function slide(
  shape: readonly number[],
  size: number,
  stride: number,
  same: boolean,
  visit: (inside: { at: number; place: number }[]) => void,
): void {
  const [rows, height, width, channels] = shape as [
    number,
    number,
    number,
    number,
  ];
  const down = windows(height, size, stride, same);
  const across = windows(width, size, stride, same);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < down.count; i++) {
      for (let j = 0; j < across.count; j++) {
        const inside: { at: number; place: number }[] = [];
        for (let place = 0; place < size * size; place++) {
          const y = down.first + i * stride + Math.floor(place / size);
          const x = across.first + j * stride + place % size;
          if (y < 0 || y >= height || x < 0 || x >= width) continue;
          inside.push({
            at: ((row * height + y) * width + x) * channels,
            place,
          });
        }
        visit(inside);
      }
    }
  }
}

/** Convolution of images with a filter `[size, size, channels, outputs]`. */
export function convolution(
  images: Values,
  filter: Values,
  stride: number,
  same: boolean,
): number[] {
  const [size, , channels, outputs] = filter.shape as [
    number,
    number,
    number,
    number,
  ];
  const answer: number[] = [];
  slide(images.shape, size, stride, same, (inside) => {
    for (let o = 0; o < outputs; o++) {
      let sum = 0;
      for (const { at, place } of inside) {
        for (let c = 0; c < channels; c++) {
          sum += images.data[at + c]! *
            filter.data[(place * channels + c) * outputs + o]!;
        }
      }
      answer.push(sum);
    }
  });
  return answer;
}

/** Largest value of each window and channel. */
export function largest(
  images: Values,
  size: number,
  stride: number,
  same: boolean,
): number[] {
  const answer: number[] = [];
  slide(images.shape, size, stride, same, (inside) => {
    for (let c = 0; c < images.shape[3]!; c++) {
      answer.push(Math.max(...inside.map(({ at }) => images.data[at + c]!)));
    }
  });
  return answer;
}
