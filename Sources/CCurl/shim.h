// The C face of libcurl, as Debian's libcurl4-openssl-dev installs it.
//
// Options are set and answers read through functions with a variable number of arguments, which Swift does not call:
// each kind of argument that Covey needs has a function here.
#pragma once

#include <stdbool.h>

#include <curl/curl.h>

// libcurl copies the text.
static inline CURLcode ccurl_set_text(CURL *_Nonnull curl, CURLoption option, const char *_Nonnull text) {
    return curl_easy_setopt(curl, option, text);
}

static inline CURLcode ccurl_set_number(CURL *_Nonnull curl, CURLoption option, long number) {
    return curl_easy_setopt(curl, option, number);
}

// The list has to live as long as the transfer.
static inline CURLcode ccurl_set_recipients(CURL *_Nonnull curl, struct curl_slist *_Nonnull recipients) {
    return curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
}

// Writes up to `size * count` bytes of what is to be sent, and returns how many; 0 is the end.
typedef size_t (*ccurl_reader)(char *_Nonnull buffer, size_t size, size_t count, void *_Nonnull state);

// Anything but 0 ends the transfer.
typedef int (*ccurl_watcher)(
    void *_Nonnull state, curl_off_t toReceive, curl_off_t received, curl_off_t toSend, curl_off_t sent);

// The state has to live as long as the transfer.
static inline CURLcode ccurl_set_source(
    CURL *_Nonnull curl, void *_Nonnull state, ccurl_reader _Nonnull reader, ccurl_watcher _Nonnull watcher) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, reader);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_READDATA, state);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, watcher);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_XFERINFODATA, state);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    return code;
}

// The last code that the server answered with; 0 for none.
static inline long ccurl_response(CURL *_Nonnull curl) {
    long code = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code);
    return code;
}

// CURL_GLOBAL_ALL and the code for all is well are macros with a cast, which Swift does not see.
static inline bool ccurl_start(void) { return curl_global_init(CURL_GLOBAL_ALL) == CURLE_OK; }
