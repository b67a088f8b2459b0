package org.jiheng.budget.change;

import java.util.Optional;
import org.jiheng.http.ETags;
import org.jiheng.http.Preconditions;
import org.jiheng.http.ProblemException;

/**
 * What a PUT came to.
 *
 * @param created whether nothing was there before
 */
public record Put<V>(V view, long version, boolean created) {

  public String etag() {
    return ETags.strong(version);
  }

  /**
   * What is there is replaced only by who has seen it.
   *
   * @param current the version that stands; empty where nothing is there yet
   * @throws ProblemException 428 or 412
   */
  public static void check(Optional<Long> current, String ifMatch) {
    if (current.isPresent()) {
      Preconditions.ifMatch(ifMatch, ETags.strong(current.get()));
    } else if (ifMatch != null && !ifMatch.isBlank()) {
      throw ProblemException.preconditionFailed("所要修改的内容不存在，新建时不能带 If-Match。");
    }
  }
}
