package org.jiheng.bench.province;

/**
 * The size of a filing.
 *
 * @param projects project forms beside the overall form
 * @param indicators rows of each form
 * @param narrative characters of the narrative, roughly
 */
public record Shape(int projects, int indicators, int narrative) {

  /** One form with a few rows and no narrative: fills the read model quickly. */
  public static final Shape SMALL = new Shape(0, 3, 0);

  public Shape {
    if (projects < 0 || indicators < 1 || narrative < 0) {
      throw new IllegalArgumentException("a filing has at least one row");
    }
  }

  /** Indicator rows of a whole filing. */
  public int rows() {
    return (projects + 1) * indicators;
  }
}
