// The inner loops of CoveyClustering over rows of floats, stored row after row. They are C because Swift compiles for
// the oldest processor of its target and cannot choose at run time.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Which instructions the processor has: 2 where it has AVX-512, 1 where it has AVX2 and FMA, else 0. Every loop takes
/// a level up to this one. Its `scratch` holds 64 floats a column, aligned to 64 bytes.
int covey_level(void);

/// Finds the nearest of `k` centroids for `count` rows of `d` columns; of equally near ones the first. The score of a
/// centroid is its offset plus the product of its slope, one value a column, and the row less the origin.
void covey_nearest(int level, const float *rows, long count, long d, const float *origin, int32_t k,
                   const float *slopes, const float *offsets, int32_t *labels, float *scratch);

/// As `covey_nearest`; also finds the squared distance, from |x| and the score, of each row times `scale`, and in
/// `leads` how much larger the score of the next nearest is, infinite where there is none.
void covey_judge(int level, const float *rows, long count, long d, const float *origin, int32_t k, const float *slopes,
                 const float *offsets, float scale, int32_t *labels, float *distances, float *leads, float *scratch);

/// Takes the origin away from rows.
void covey_centre(int level, const float *rows, long count, long d, const float *origin, float *centred);

/// Finds the centroid of the least score plus offset for `count` rows; of equal ones the first. The scores of one
/// centroid are neighbours; those of the next are `step` further on, a multiple of 16.
void covey_least(int level, const float *scores, long count, long step, int32_t k, const float *offsets,
                 int32_t *labels);

/// Adds the rows whose label is new to the sums of their groups and takes them from those of their old ones, unless
/// the old label is -1; `labels` become `fresh`. Returns how many labels are new.
long covey_take(int level, const float *rows, long count, long d, const double *origin, const int32_t *fresh,
                int32_t *labels, double *sums, long *sizes);

/// For each of `tries` points: the sum over the rows of the smaller of `closest` and the squared distance to the point,
/// in the scale of the rows, added to `sums`. With `keep`, `closest` becomes it; there is one point then.
void covey_approach(int level, const float *rows, long count, long d, const float *origin, float scale,
                    const float *points, long tries, int keep, float *closest, double *sums, float *scratch);

/// Finds the nearest of `k` centroids in double precision, by differences, and adds to `sizes`; `labels` may be null.
/// Returns the sum of squared distances; a NaN is near to nothing and makes it infinite.
double covey_assign(int level, const float *rows, long count, long d, long k, const double *centroids, int32_t *labels,
                    long *sizes, double *scratch);

#ifdef __cplusplus
}
#endif
