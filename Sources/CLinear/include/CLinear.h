// A thin C face over LIBLINEAR (Debian liblinear-dev): fits one linear function to labelled rows.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What is fitted. Both are primal Newton methods, which draw no random numbers.
typedef enum {
    /// Logistic regression with a squared penalty; labels are -1 and 1.
    covey_linear_logistic = 0,
    /// Support vector regression with a squared loss and a squared penalty; labels are numbers.
    covey_linear_regression = 11,
} covey_linear_kind;

/// Rows in compressed form: row `r` has the features `features[starts[r]] ..< features[starts[r + 1]]`, ascending and
/// without repetition, with their values.
typedef struct {
    const int64_t *_Nonnull starts;
    const int32_t *_Nonnull features;
    const float *_Nonnull values;
    int32_t feature_count;
} covey_linear_rows;

typedef struct {
    covey_linear_kind kind;
    /// The price of an error beside the penalty of 1/2 |w|^2.
    double cost;
    /// How much dearer an error is at a row of label -1, and of label 1.
    double negative_weight;
    double positive_weight;
    /// How exact the solution is: smaller is more exact.
    double tolerance;
} covey_linear_parameters;

/// Fits weights to the rows that `chosen` names; a row that it names three times counts three times.
///
/// `weights` takes `feature_count + 1` numbers, the last of them the constant term. Returns 0; or 1 where memory is
/// short, or 2 where LIBLINEAR refuses the parameters. One thread at a time may be in here.
int32_t covey_linear_fit(
    covey_linear_rows rows, const int32_t *_Nonnull chosen, const double *_Nonnull labels, int32_t count,
    covey_linear_parameters parameters, double *_Nonnull weights);

#ifdef __cplusplus
}
#endif
