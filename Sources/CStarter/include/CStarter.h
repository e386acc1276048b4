#include <stddef.h>

/// A file of a new portal, by its path from the portal's folder. `text` ends with a zero that is not part of it.
typedef struct {
  const char *path;
  const char *text;
} StarterFile;

/// The first of `starter_file_count` files.
extern const StarterFile *const starter_files;
extern const size_t starter_file_count;
