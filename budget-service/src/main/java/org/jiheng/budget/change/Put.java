package org.jiheng.budget.change;

import org.jiheng.http.ETags;

/**
 * What a PUT came to.
 *
 * @param created whether nothing was there before
 */
public record Put<V>(V view, long version, boolean created) {

  public String etag() {
    return ETags.strong(version);
  }
}
