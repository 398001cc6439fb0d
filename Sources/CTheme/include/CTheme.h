// The house theme, compiled into the program so that a copied binary renders from any folder.
#pragma once

#include <stddef.h>

struct theme_file {
  const char *path;  // below Theme/, such as "templates/stack.mustache"
  const unsigned char *bytes;
  size_t count;
};

// Behind pointers: Swift sees no array without a size.
extern const struct theme_file *const house_theme;
extern const size_t house_theme_count;
