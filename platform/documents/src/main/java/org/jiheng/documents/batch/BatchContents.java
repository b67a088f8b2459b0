package org.jiheng.documents.batch;

import java.util.List;

/**
 * What a batch has inside, without its contents.
 *
 * @param names of the items, in their order
 * @param ignored files that are no items
 */
public record BatchContents(List<String> names, int ignored) {

  public BatchContents {
    names = List.copyOf(names);
  }
}
