package org.jiheng.filing.part;

/**
 * What an owner made of a revision.
 *
 * @param takenRevision the one that stands now; 0 before the first
 * @param changed whether anything is another than before
 */
public record TakenRevision(int takenRevision, boolean changed) {

  /** Nothing was to be done. */
  public static TakenRevision standing(int takenRevision) {
    return new TakenRevision(takenRevision, false);
  }
}
