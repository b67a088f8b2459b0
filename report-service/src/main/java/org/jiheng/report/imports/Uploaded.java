package org.jiheng.report.imports;

import java.util.List;

/**
 * What an upload has inside, without its contents.
 *
 * @param names of the items, in their order
 * @param ignored files that are no items
 */
record Uploaded(List<String> names, int ignored) {

  Uploaded {
    names = List.copyOf(names);
  }
}
