package org.jiheng.filing.part;

/**
 * On which days a document's content may be changed from now on.
 *
 * @param period of a document that comes several times a year; empty else
 * @param version a newer order wins, an older one is passed over
 * @param opensOn the first day, as in {@code 2027-03-31}; null for always
 * @param lockAfter the last day; null where it is never locked
 * @param early the whole sentence that is told before
 * @param closed the whole sentence that is told after
 */
public record WindowOrder(
    String document,
    String period,
    long version,
    String opensOn,
    String lockAfter,
    String early,
    String closed) {

  /** Stands where a department's code would, for all that have no days of their own. */
  public static final String EVERYBODY = "*";
}
