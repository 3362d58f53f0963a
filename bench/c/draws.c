/*
 * The draws of weights in plain C, as the definition says them: the peer that the kernel is measured against.
 *   gcc -O3 -march=native draws.c -o draws
 * Reads one lot from the file it is given, then a command a line: "ranks FIRST COUNT", "score", "read"; answers each with
 * microseconds and a checksum. One thread. Same bits as src/domain/robustness/reference.ts.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int32_t rows, indicators, shift, model, strength, bins;
static uint32_t low, high;
static int16_t *points;
static uint32_t *shares;

static uint32_t s0, s1, s2, s3;

static uint32_t mixed(uint32_t z) {
  z = (z ^ (z >> 16)) * 0x21f0aaadu;
  z = (z ^ (z >> 15)) * 0x735a2d97u;
  return z ^ (z >> 15);
}

static uint32_t turned(uint32_t x, int by) { return (x << by) | (x >> (32 - by)); }

static void begin(uint32_t draw) {
  uint32_t golden = 0x9e3779b9u, start = mixed(low + golden * draw);
  s0 = mixed(start + golden);
  s1 = mixed(start + golden * 2) ^ high;
  s2 = mixed(start + golden * 3);
  s3 = mixed(start + golden * 4) ^ low;
}

static uint32_t next(void) {
  uint32_t result = turned(s1 * 5, 7) * 9, t = s1 << 9;
  s2 ^= s0;
  s3 ^= s1;
  s1 ^= s2;
  s0 ^= s3;
  s2 ^= t;
  s3 = turned(s3, 11);
  return result;
}

static uint64_t below(uint32_t n) { return ((uint64_t)next() * n) >> 32; }

static int by_size(const void *a, const void *b) {
  uint64_t one = *(const uint64_t *)a, other = *(const uint64_t *)b;
  return one < other ? -1 : one > other;
}

static void weigh(uint32_t draw, int16_t *weights) {
  uint64_t v[256], rest[256], sum = 0;
  begin(draw);
  if (model == 0)
    for (int j = 0; j < indicators; j++) v[j] = shares[j] * (10000 - strength + below(2 * strength + 1));
  else {
    uint64_t marks[256], before = 0;
    for (int j = 0; j < indicators - 1; j++) marks[j] = below(1 << 20);
    qsort(marks, indicators - 1, sizeof *marks, by_size);
    marks[indicators - 1] = 1 << 20;
    for (int j = 0; j < indicators; j++) {
      v[j] = (uint64_t)(10000 - strength) * shares[j] + strength * (marks[j] - before);
      before = marks[j];
    }
  }
  for (int j = 0; j < indicators; j++) sum += v[j];
  int32_t left = 1 << shift;
  for (int j = 0; j < indicators; j++) {
    uint64_t product = v[j] << shift;
    weights[j] = product / sum;
    rest[j] = product % sum;
    left -= weights[j];
  }
  for (; left > 0; left--) {
    int best = -1;
    for (int j = 0; j < indicators; j++)
      if (rest[j] != UINT64_MAX && (best < 0 || rest[j] > rest[best])) best = j;
    rest[best] = UINT64_MAX;
    weights[best]++;
  }
}

/** Column by column over a stretch of rows that stays in the nearest cache: what the compiler makes vectors of. */
static void score(const int16_t *restrict weights, int32_t *restrict scores) {
  const int32_t half = 1 << (shift - 1);
  for (int32_t from = 0; from < rows; from += 1024) {
    const int32_t count = rows - from < 1024 ? rows - from : 1024;
    int32_t *restrict own = scores + from;
    for (int32_t i = 0; i < count; i++) own[i] = half;
    for (int32_t j = 0; j < indicators; j++) {
      const int16_t *restrict column = points + (size_t)j * rows + from;
      const int32_t weight = weights[j];
      for (int32_t i = 0; i < count; i++) own[i] += column[i] * weight;
    }
    for (int32_t i = 0; i < count; i++) own[i] >>= shift;
  }
}

static int32_t bin_of(int32_t rank) {
  int32_t ahead = rank - 1;
  if (ahead < 128) return ahead;
  int32_t octave = 31 - __builtin_clz(ahead);
  return 128 + (octave - 7) * 16 + ((ahead >> (octave - 4)) & 15);
}

static uint64_t ranks(uint32_t first, uint32_t count, uint16_t *times) {
  static int32_t counts[32768];
  int16_t weights[256];
  int32_t *scores = malloc(rows * sizeof *scores);
  int32_t *bin = malloc((rows + 2) * sizeof *bin);
  uint64_t moved = 0;
  for (int32_t rank = 1; rank <= rows; rank++) bin[rank] = bin_of(rank);
  for (uint32_t d = 0; d < count; d++) {
    weigh(first + d, weights);
    score(weights, scores);
    int32_t least = scores[0], most = scores[0];
    for (int32_t i = 1; i < rows; i++) {
      if (scores[i] < least) least = scores[i];
      if (scores[i] > most) most = scores[i];
    }
    memset(counts + least, 0, (size_t)(most - least + 1) * sizeof *counts);
    for (int32_t i = 0; i < rows; i++) counts[scores[i]]++;
    int32_t ahead = 0;
    for (int32_t at = most; at >= least; at--) {
      int32_t here = counts[at];
      counts[at] = ahead + 1;
      ahead += here;
    }
    for (int32_t i = 0; i < rows; i++) {
      int32_t rank = counts[scores[i]];
      times[(size_t)i * bins + bin[rank]]++;
      moved += abs(rank - (i + 1));
    }
  }
  free(scores);
  free(bin);
  return moved;
}

static uint64_t checksum(const uint16_t *times) {
  uint64_t sum = 0;
  for (size_t at = 0; at < (size_t)rows * bins; at++) sum = (sum * 31 + times[at]) & 0xffffffffffull;
  return sum;
}

/** The fastest way through all points that this compiler finds. */
static uint64_t all_read(void) {
  const uint64_t *words = (const uint64_t *)points;
  uint64_t sum = 0;
  for (size_t at = 0, end = (size_t)rows * indicators / 4; at < end; at++) sum ^= words[at];
  return sum;
}

static double microseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e6 + now.tv_nsec / 1e3;
}

static void fill(void *at, size_t size, size_t count, FILE *from) {
  if (fread(at, size, count, from) != count) exit(1);
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  int32_t head[8];
  if (!file) return 1;
  fill(head, 4, 8, file);
  rows = head[0], indicators = head[1], shift = head[2], model = head[3], strength = head[4];
  low = head[5], high = head[6], bins = head[7];
  shares = malloc(indicators * sizeof *shares);
  points = aligned_alloc(64, ((size_t)rows * indicators * 2 + 63) / 64 * 64);
  fill(shares, 4, indicators, file);
  int16_t *row = malloc(indicators * sizeof *row);
  for (int32_t i = 0; i < rows; i++) {
    fill(row, 2, indicators, file);
    for (int32_t j = 0; j < indicators; j++) points[(size_t)j * rows + i] = row[j];
  }
  fclose(file);
  uint16_t *times = malloc((size_t)rows * bins * 2);
  int32_t *scores = malloc((size_t)rows * 4);
  int16_t weights[256];
  weigh(0, weights);
  char line[80];
  while (fgets(line, sizeof line, stdin)) {
    uint32_t first, count;
    uint64_t moved = 0, sum = 0;
    double began = microseconds();
    if (sscanf(line, "ranks %u %u", &first, &count) == 2) {
      memset(times, 0, (size_t)rows * bins * 2);
      moved = ranks(first, count, times);
    } else if (line[0] == 's')
      score(weights, scores);
    else
      sum = all_read();
    double took = microseconds() - began;
    if (line[0] == 'r' && line[1] == 'a') sum = checksum(times);
    if (line[0] == 's') sum = scores[0] + scores[rows - 1];
    printf("%.1f %llu %llu\n", took, (unsigned long long)moved, (unsigned long long)sum);
    fflush(stdout);
  }
}
