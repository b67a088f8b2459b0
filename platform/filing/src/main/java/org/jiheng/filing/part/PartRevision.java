package org.jiheng.filing.part;

/**
 * A revision of the register, as its owners are told of it.
 *
 * @param filing the hash of the filing; null where the revision voids it
 * @param subject of the person who filed
 * @param role in which the person did
 * @param overwrite whether the filing wins over fine-grained edits that it does not know
 */
public record PartRevision(
    int revision, String filing, String subject, String role, boolean overwrite) {

  public boolean voids() {
    return filing == null;
  }
}
