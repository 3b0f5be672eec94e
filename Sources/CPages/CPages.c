#include "CPages.h"

// C23's #embed, which clang takes in every dialect of C.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t app_css[] = {
#embed "files/app.css"
};
static const uint8_t app_js[] = {
#embed "files/app.js"
};
static const uint8_t card_mustache[] = {
#embed "files/card.mustache"
};
static const uint8_t charts_js[] = {
#embed "files/charts.js"
};
static const uint8_t frame_mustache[] = {
#embed "files/frame.mustache"
};
static const uint8_t icon_svg[] = {
#embed "files/icon.svg"
};
static const uint8_t login_mustache[] = {
#embed "files/login.mustache"
};
static const uint8_t map_js[] = {
#embed "files/map.js"
};
static const uint8_t map_mustache[] = {
#embed "files/map.mustache"
};
static const uint8_t message_mustache[] = {
#embed "files/message.mustache"
};
static const uint8_t newkey_mustache[] = {
#embed "files/newkey.mustache"
};
static const uint8_t overview_mustache[] = {
#embed "files/overview.mustache"
};
static const uint8_t post_mustache[] = {
#embed "files/post.mustache"
};
static const uint8_t posts_mustache[] = {
#embed "files/posts.mustache"
};
static const uint8_t profile_mustache[] = {
#embed "files/profile.mustache"
};
static const uint8_t profiles_mustache[] = {
#embed "files/profiles.mustache"
};
static const uint8_t runs_mustache[] = {
#embed "files/runs.mustache"
};
static const uint8_t segment_mustache[] = {
#embed "files/segment.mustache"
};
static const uint8_t segmentation_mustache[] = {
#embed "files/segmentation.mustache"
};
static const uint8_t segmentations_mustache[] = {
#embed "files/segmentations.mustache"
};
static const uint8_t segments_mustache[] = {
#embed "files/segments.mustache"
};
static const uint8_t settings_mustache[] = {
#embed "files/settings.mustache"
};
static const uint8_t table_mustache[] = {
#embed "files/table.mustache"
};
static const uint8_t trends_mustache[] = {
#embed "files/trends.mustache"
};

static const covey_page_file files[] = {
    {"app.css", app_css, sizeof app_css},
    {"app.js", app_js, sizeof app_js},
    {"card.mustache", card_mustache, sizeof card_mustache},
    {"charts.js", charts_js, sizeof charts_js},
    {"frame.mustache", frame_mustache, sizeof frame_mustache},
    {"icon.svg", icon_svg, sizeof icon_svg},
    {"login.mustache", login_mustache, sizeof login_mustache},
    {"map.js", map_js, sizeof map_js},
    {"map.mustache", map_mustache, sizeof map_mustache},
    {"message.mustache", message_mustache, sizeof message_mustache},
    {"newkey.mustache", newkey_mustache, sizeof newkey_mustache},
    {"overview.mustache", overview_mustache, sizeof overview_mustache},
    {"post.mustache", post_mustache, sizeof post_mustache},
    {"posts.mustache", posts_mustache, sizeof posts_mustache},
    {"profile.mustache", profile_mustache, sizeof profile_mustache},
    {"profiles.mustache", profiles_mustache, sizeof profiles_mustache},
    {"runs.mustache", runs_mustache, sizeof runs_mustache},
    {"segment.mustache", segment_mustache, sizeof segment_mustache},
    {"segmentation.mustache", segmentation_mustache, sizeof segmentation_mustache},
    {"segmentations.mustache", segmentations_mustache, sizeof segmentations_mustache},
    {"segments.mustache", segments_mustache, sizeof segments_mustache},
    {"settings.mustache", settings_mustache, sizeof settings_mustache},
    {"table.mustache", table_mustache, sizeof table_mustache},
    {"trends.mustache", trends_mustache, sizeof trends_mustache},
};

size_t covey_page_file_count(void) { return sizeof files / sizeof files[0]; }

covey_page_file covey_page_file_at(size_t index) { return files[index]; }
