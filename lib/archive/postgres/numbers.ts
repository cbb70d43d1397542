/** Bytes in which PostgreSQL sends one whole number (`int4send`) or one fraction (`float4send`). */
const SIZE = 4;

/** The numbers that PostgreSQL put one after the other (`string_agg` of `int4send`). @param bytes null for none */
export function wholeNumbersIn(bytes: unknown): number[] {
  return numbersIn(bytes, (buffer, at) => buffer.readInt32BE(at));
}

/** The same of fractions (`float4send`). */
export function fractionsIn(bytes: unknown): number[] {
  return numbersIn(bytes, (buffer, at) => buffer.readFloatBE(at));
}

function numbersIn(bytes: unknown, read: (buffer: Buffer, at: number) => number): number[] {
  if (!Buffer.isBuffer(bytes)) return [];
  const numbers = new Array<number>(bytes.length / SIZE);
  for (let place = 0; place < numbers.length; place += 1)
    numbers[place] = read(bytes, place * SIZE);
  return numbers;
}
