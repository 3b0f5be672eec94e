// Each loop here is compiled three times: for AVX-512, for AVX2 with FMA, and for the base. Vectors hold one value of 16
// neighbouring rows.
#include "CRows.h"

typedef float covey_f4 __attribute__((ext_vector_type(4), aligned(4)));
typedef float covey_f16 __attribute__((ext_vector_type(16)));
typedef float covey_any16 __attribute__((ext_vector_type(16), aligned(4)));
typedef int32_t covey_i16 __attribute__((ext_vector_type(16)));
typedef int32_t covey_anyi16 __attribute__((ext_vector_type(16), aligned(4)));
typedef double covey_d16 __attribute__((ext_vector_type(16)));
typedef long covey_l16 __attribute__((ext_vector_type(16)));

#define COVEY_BODY static inline __attribute__((always_inline))
#define COVEY_UNROLL _Pragma("clang loop unroll(full)")
#if defined(__x86_64__)
#define COVEY_AVX512 __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,avx2,fma")))
#define COVEY_AVX2 __attribute__((target("avx2,fma")))
#endif

int covey_level(void) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")) return 2;
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return 1;
#endif
    return 0;
}

// Turns 16 rows into columns, less the origin; column j goes to columns[j * step].
COVEY_BODY void covey_turn(const float *rows, long d, const float *origin, covey_f16 *columns, long step) {
    if (d == 1) {
        columns[0] = *(const covey_any16 *)rows - origin[0];
        return;
    }
    if (d == 2) {
        covey_f16 a = *(const covey_any16 *)rows, b = *(const covey_any16 *)(rows + 16);
        columns[0] =
            __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30) - origin[0];
        columns[step] =
            __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31) - origin[1];
        return;
    }
    if (d == 3) {
        for (long j = 0; j < 3; j++)
            for (long row = 0; row < 16; row++) ((float *)(columns + j * step))[row] = rows[row * 3 + j] - origin[j];
        return;
    }
    // Four columns at a time; the last four may overlap those before.
    for (long next = 0; next < d; next += 4) {
        long j = next + 4 <= d ? next : d - 4;
        const float *at = rows + j;
#define COVEY_FOUR(row) (*(const covey_f4 *)(at + (row) * d))
#define COVEY_EIGHT(row) \
    __builtin_shufflevector(COVEY_FOUR(row), COVEY_FOUR(row + 4), 0, 1, 2, 3, 4, 5, 6, 7)
#define COVEY_QUARTERS(row)                                                                                           \
    __builtin_shufflevector(COVEY_EIGHT(row), COVEY_EIGHT(row + 8), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, \
                            15)
        covey_f16 a = COVEY_QUARTERS(0), b = COVEY_QUARTERS(1), c = COVEY_QUARTERS(2), e = COVEY_QUARTERS(3);
#define COVEY_LOW(p, q) __builtin_shufflevector(p, q, 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29)
#define COVEY_HIGH(p, q) __builtin_shufflevector(p, q, 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31)
        covey_f16 ab0 = COVEY_LOW(a, b), ab1 = COVEY_HIGH(a, b), ce0 = COVEY_LOW(c, e), ce1 = COVEY_HIGH(c, e);
#define COVEY_FIRST(p, q) __builtin_shufflevector(p, q, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29)
#define COVEY_LAST(p, q) __builtin_shufflevector(p, q, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31)
        columns[j * step] = COVEY_FIRST(ab0, ce0) - origin[j];
        columns[(j + 1) * step] = COVEY_LAST(ab0, ce0) - origin[j + 1];
        columns[(j + 2) * step] = COVEY_FIRST(ab1, ce1) - origin[j + 2];
        columns[(j + 3) * step] = COVEY_LAST(ab1, ce1) - origin[j + 3];
    }
}

// The scores of `tile` centroids for `groups` times 16 rows; keeps the best, and the best but one if asked.
COVEY_BODY void covey_tile(const covey_f16 *columns, long d, const int groups, const int tile, const int two,
                           const float *slopes, const float *offsets, int32_t first, covey_f16 *best,
                           covey_f16 *second, covey_i16 *label) {
    covey_f16 score[4][2];
    COVEY_UNROLL for (int c = 0; c < tile; c++)
        COVEY_UNROLL for (int g = 0; g < groups; g++) score[c][g] = (covey_f16)(offsets[first + c]);
    const float *slope = slopes + first * d;
    for (long j = 0; j < d; j++) {
        COVEY_UNROLL for (int g = 0; g < groups; g++) {
            covey_f16 x = columns[j * groups + g];
            COVEY_UNROLL for (int c = 0; c < tile; c++) score[c][g] += x * slope[c * d + j];
        }
    }
    COVEY_UNROLL for (int c = 0; c < tile; c++) {
        COVEY_UNROLL for (int g = 0; g < groups; g++) {
            covey_i16 closer = score[c][g] < best[g];
            if (two) {
                covey_f16 loser = closer ? best[g] : score[c][g];
                second[g] = loser < second[g] ? loser : second[g];
            }
            best[g] = closer ? score[c][g] : best[g];
            label[g] = closer ? (covey_i16)(first + c) : label[g];
        }
    }
}

// The nearest centroid for `groups` times 16 rows. With `two`, also the squared distance to it and what the next
// nearest is farther away.
COVEY_BODY void covey_groups(const float *rows, long d, const float *origin, int32_t k, const float *slopes,
                             const float *offsets, const int groups, const int wide, const int two, float scale,
                             int32_t *labels, float *distances, float *leads, covey_f16 *columns) {
    covey_f16 best[2], second[2];
    covey_i16 label[2];
    COVEY_UNROLL for (int g = 0; g < groups; g++) {
        covey_turn(rows + g * 16 * d, d, origin, columns + g, groups);
        best[g] = second[g] = (covey_f16)(__builtin_inff());
        label[g] = (covey_i16)(0);
    }
    int32_t c = 0;
    for (; c + wide <= k; c += wide)
        covey_tile(columns, d, groups, wide, two, slopes, offsets, c, best, second, label);
    if (wide == 4 && k - c == 3) covey_tile(columns, d, groups, 3, two, slopes, offsets, c, best, second, label);
    if (wide == 4 && k - c == 2) covey_tile(columns, d, groups, 2, two, slopes, offsets, c, best, second, label);
    if (k - c == 1) covey_tile(columns, d, groups, 1, two, slopes, offsets, c, best, second, label);
    COVEY_UNROLL for (int g = 0; g < groups; g++) {
        *(covey_anyi16 *)(labels + 16 * g) = label[g];
        if (two) {
            covey_f16 square = (covey_f16)(0);
            for (long j = 0; j < d; j++) {
                covey_f16 value = columns[j * groups + g] * scale;
                square += value * value;
            }
            *(covey_any16 *)(distances + 16 * g) = best[g] + square;
            *(covey_any16 *)(leads + 16 * g) = second[g] - best[g];
        }
    }
}

COVEY_BODY void covey_nearest_body(const float *rows, long count, long d, const float *origin, int32_t k,
                                   const float *slopes, const float *offsets, const int groups, const int wide,
                                   const int two, float scale, int32_t *labels, float *distances, float *leads,
                                   float *scratch) {
    covey_f16 *columns = (covey_f16 *)scratch;
    long row = 0;
    if (groups == 2)
        for (; row + 32 <= count; row += 32)
            covey_groups(rows + row * d, d, origin, k, slopes, offsets, 2, wide, two, scale, labels + row,
                         distances + row, leads + row, columns);
    for (; row + 16 <= count; row += 16)
        covey_groups(rows + row * d, d, origin, k, slopes, offsets, 1, wide, two, scale, labels + row,
                     distances + row, leads + row, columns);
    if (row < count) {
        float *last = scratch + 32 * d;
        for (long i = 0; i < 16 * d; i++) last[i] = i < (count - row) * d ? rows[row * d + i] : 0;
        int32_t label[16];
        float distance[16], lead[16];
        covey_groups(last, d, origin, k, slopes, offsets, 1, wide, two, scale, label, distance, lead, columns);
        for (long i = 0; row + i < count; i++) {
            labels[row + i] = label[i];
            if (two) {
                distances[row + i] = distance[i];
                leads[row + i] = lead[i];
            }
        }
    }
}

COVEY_BODY long covey_take_body(const float *rows, long count, long d, const double *origin, const int32_t *fresh,
                                int32_t *labels, double *sums, long *sizes) {
    long moved = 0;
    for (long row = 0; row < count; row++) {
        if (row + 16 <= count) {
            covey_i16 differ = *(const covey_anyi16 *)(fresh + row) ^ *(const covey_anyi16 *)(labels + row);
            if (__builtin_reduce_or(differ) == 0) {
                row += 15;
                continue;
            }
        }
        long end = row + 16 <= count ? row + 16 : count;
        for (; row < end; row++) {
            int32_t was = labels[row], is = fresh[row];
            if (was == is) continue;
            labels[row] = is;
            moved++;
            const float *x = rows + row * d;
            double *gain = sums + is * d;
            for (long j = 0; j < d; j++) gain[j] += (double)x[j] - origin[j];
            sizes[is]++;
            if (was < 0) continue;
            double *loss = sums + was * d;
            for (long j = 0; j < d; j++) loss[j] -= (double)x[j] - origin[j];
            sizes[was]--;
        }
        row--;
    }
    return moved;
}

COVEY_BODY void covey_approach_body(const float *rows, long count, long d, const float *origin, float scale,
                                    const float *points, long tries, const int keep, float *closest, double *sums,
                                    float *scratch) {
    covey_f16 *columns = (covey_f16 *)scratch;
    float *last = scratch + 32 * d;
    for (long row = 0; row < count; row += 16) {
        long left = count - row;
        float near[16];
        const float *group = rows + row * d;
        if (left < 16) {
            for (long i = 0; i < 16 * d; i++) last[i] = i < left * d ? group[i] : 0;
            group = last;
            for (long i = 0; i < 16; i++) near[i] = i < left ? closest[row + i] : 0;
        } else {
            *(covey_any16 *)near = *(const covey_any16 *)(closest + row);
        }
        covey_turn(group, d, origin, columns, 1);
        for (long t = 0; t < tries; t++) {
            const float *point = points + t * d;
            covey_f16 square = (covey_f16)(0);
            for (long j = 0; j < d; j++) {
                covey_f16 difference = (columns[j] - point[j]) * scale;
                square += difference * difference;
            }
            covey_f16 known = *(covey_any16 *)near;
            covey_f16 smaller = square < known ? square : known;
            covey_d16 exact = __builtin_convertvector(smaller, covey_d16);
            double total = 0;
            COVEY_UNROLL for (int i = 0; i < 16; i++) total += exact[i];
            sums[t] += total;
            if (keep) {
                if (left < 16) {
                    for (long i = 0; i < left; i++) closest[row + i] = smaller[i];
                } else {
                    *(covey_any16 *)(closest + row) = smaller;
                }
            }
        }
    }
}

COVEY_BODY double covey_assign_body(const float *rows, long count, long d, long k, const double *centroids,
                                    int32_t *labels, long *sizes, double *scratch) {
    covey_d16 *columns = (covey_d16 *)scratch;
    double inertia = 0;
    for (long row = 0; row < count; row += 16) {
        long left = count - row < 16 ? count - row : 16;
        for (long i = 0; i < 16; i++) {
            const float *x = rows + (row + (i < left ? i : 0)) * d;
            for (long j = 0; j < d; j++) ((double *)(columns + j))[i] = x[j];
        }
        covey_d16 best = (covey_d16)(__builtin_inf());
        covey_l16 label = (covey_l16)(0L);
        for (long c = 0; c < k; c++) {
            covey_d16 square = (covey_d16)(0.0);
            for (long j = 0; j < d; j++) {
                covey_d16 difference = columns[j] - centroids[c * d + j];
                square += difference * difference;
            }
            covey_l16 closer = square < best;
            best = closer ? square : best;
            label = closer ? (covey_l16)(c) : label;
        }
        for (long i = 0; i < left; i++) {
            inertia += best[i];
            if (labels) labels[row + i] = (int32_t)label[i];
            sizes[label[i]]++;
        }
    }
    return inertia;
}

COVEY_BODY void covey_centre_body(const float *rows, long count, long d, const float *origin, float *centred) {
    for (long row = 0; row < count; row++)
        for (long j = 0; j < d; j++) centred[row * d + j] = rows[row * d + j] - origin[j];
}

COVEY_BODY void covey_least_body(const float *scores, long count, long step, int32_t k, const float *offsets,
                                 int32_t *labels) {
    for (long row = 0; row < count; row += 16) {
        covey_f16 best = (covey_f16)(__builtin_inff());
        covey_i16 label = (covey_i16)(0);
        for (int32_t c = 0; c < k; c++) {
            covey_f16 score = *(const covey_any16 *)(scores + c * step + row) + offsets[c];
            covey_i16 closer = score < best;
            best = closer ? score : best;
            label = closer ? (covey_i16)(c) : label;
        }
        if (row + 16 <= count) {
            *(covey_anyi16 *)(labels + row) = label;
        } else {
            for (long i = 0; row + i < count; i++) labels[row + i] = label[i];
        }
    }
}

#define COVEY_KERNELS(suffix, target, groups, wide)                                                                   \
    target static void covey_nearest_##suffix(const float *rows, long count, long d, const float *origin, int32_t k,  \
                                              const float *slopes, const float *offsets, int32_t *labels,             \
                                              float *scratch) {                                                       \
        covey_nearest_body(rows, count, d, origin, k, slopes, offsets, groups, wide, 0, 0, labels, 0, 0, scratch);    \
    }                                                                                                                 \
    target static void covey_judge_##suffix(const float *rows, long count, long d, const float *origin, int32_t k,    \
                                            const float *slopes, const float *offsets, float scale, int32_t *labels,  \
                                            float *distances, float *leads, float *scratch) {                         \
        covey_nearest_body(rows, count, d, origin, k, slopes, offsets, 1, wide, 1, scale, labels, distances, leads,   \
                           scratch);                                                                                  \
    }                                                                                                                 \
    target static void covey_centre_##suffix(const float *rows, long count, long d, const float *origin,              \
                                             float *centred) {                                                        \
        covey_centre_body(rows, count, d, origin, centred);                                                           \
    }                                                                                                                 \
    target static void covey_least_##suffix(const float *scores, long count, long step, int32_t k,                    \
                                            const float *offsets, int32_t *labels) {                                  \
        covey_least_body(scores, count, step, k, offsets, labels);                                                    \
    }                                                                                                                 \
    target static long covey_take_##suffix(const float *rows, long count, long d, const double *origin,               \
                                           const int32_t *fresh, int32_t *labels, double *sums, long *sizes) {        \
        return covey_take_body(rows, count, d, origin, fresh, labels, sums, sizes);                                   \
    }                                                                                                                 \
    target static void covey_approach_##suffix(const float *rows, long count, long d, const float *origin,            \
                                               float scale, const float *points, long tries, int keep,                \
                                               float *closest, double *sums, float *scratch) {                        \
        covey_approach_body(rows, count, d, origin, scale, points, tries, keep, closest, sums, scratch);              \
    }                                                                                                                 \
    target static double covey_assign_##suffix(const float *rows, long count, long d, long k,                         \
                                               const double *centroids, int32_t *labels, long *sizes,                 \
                                               double *scratch) {                                                     \
        return covey_assign_body(rows, count, d, k, centroids, labels, sizes, scratch);                               \
    }

COVEY_KERNELS(base, , 1, 2)
#if defined(__x86_64__)
COVEY_KERNELS(avx2, COVEY_AVX2, 1, 4)
COVEY_KERNELS(avx512, COVEY_AVX512, 2, 4)
#define COVEY_CHOOSE(name, ...)                                                                                       \
    (level == 2 ? covey_##name##_avx512(__VA_ARGS__)                                                                  \
     : level == 1 ? covey_##name##_avx2(__VA_ARGS__) : covey_##name##_base(__VA_ARGS__))
#else
#define COVEY_CHOOSE(name, ...) covey_##name##_base(__VA_ARGS__)
#endif

void covey_nearest(int level, const float *rows, long count, long d, const float *origin, int32_t k,
                   const float *slopes, const float *offsets, int32_t *labels, float *scratch) {
    COVEY_CHOOSE(nearest, rows, count, d, origin, k, slopes, offsets, labels, scratch);
}

void covey_judge(int level, const float *rows, long count, long d, const float *origin, int32_t k, const float *slopes,
                 const float *offsets, float scale, int32_t *labels, float *distances, float *leads, float *scratch) {
    COVEY_CHOOSE(judge, rows, count, d, origin, k, slopes, offsets, scale, labels, distances, leads, scratch);
}

void covey_centre(int level, const float *rows, long count, long d, const float *origin, float *centred) {
    COVEY_CHOOSE(centre, rows, count, d, origin, centred);
}

void covey_least(int level, const float *scores, long count, long step, int32_t k, const float *offsets,
                 int32_t *labels) {
    COVEY_CHOOSE(least, scores, count, step, k, offsets, labels);
}

long covey_take(int level, const float *rows, long count, long d, const double *origin, const int32_t *fresh,
                int32_t *labels, double *sums, long *sizes) {
    return COVEY_CHOOSE(take, rows, count, d, origin, fresh, labels, sums, sizes);
}

void covey_approach(int level, const float *rows, long count, long d, const float *origin, float scale,
                    const float *points, long tries, int keep, float *closest, double *sums, float *scratch) {
    COVEY_CHOOSE(approach, rows, count, d, origin, scale, points, tries, keep, closest, sums, scratch);
}

double covey_assign(int level, const float *rows, long count, long d, long k, const double *centroids, int32_t *labels,
                    long *sizes, double *scratch) {
    return COVEY_CHOOSE(assign, rows, count, d, k, centroids, labels, sizes, scratch);
}
