// A thin C face over CLD2 (Compact Language Detector 2, Debian libcld2-dev): which language a text is written in.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 says of one text.
typedef struct {
    /// A tag such as `en` or `zh-Hant`; a static string, never freed, never null.
    const char *_Nonnull tag;
    /// Whether CLD2 finds its answer clearly better than the next one.
    bool reliable;
    /// The share of the text, 0 to 100, that is in this language.
    int32_t percent;
} covey_language_answer;

/// Names the main language of `length` bytes of valid UTF-8. Thread-safe. Never throws: where CLD2 runs out of memory
/// the answer is `un` (unknown) and not reliable.
covey_language_answer covey_language_detect(const char *_Nonnull text, int32_t length);

#ifdef __cplusplus
}
#endif
