package org.jiheng.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part's data folder, with a mark beside it that its first start came to an end. A folder without
 * the mark was left half-made by a start that was cut short, holds nothing yet, and is made anew.
 */
record PartFolder(Path path, Path mark) {

  static PartFolder of(Path directory, String name) {
    return new PartFolder(directory.resolve(name), directory.resolve(name + ".initialized"));
  }

  boolean initialized() {
    return Files.exists(mark);
  }

  void discardUnlessInitialized() throws IOException {
    if (!initialized()) {
      Folders.delete(path);
    }
  }

  void markInitialized() throws IOException {
    if (!initialized()) {
      Files.createFile(mark);
    }
  }
}
