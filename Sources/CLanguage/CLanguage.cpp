#include "CLanguage.h"

// CLD2's own headers use FILE without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

extern "C" covey_language_answer covey_language_detect(const char *text, int32_t length) {
    try {
        CLD2::Language languages[3];
        int percents[3];
        int counted_bytes = 0;
        bool reliable = false;
        CLD2::DetectLanguageSummary(
            text, length, /* is_plain_text */ true, languages, percents, &counted_bytes, &reliable);
        return {CLD2::LanguageCode(languages[0]), reliable, percents[0]};
    } catch (...) {
        // A C++ exception must not cross into Swift.
        return {"un", false, 0};
    }
}
