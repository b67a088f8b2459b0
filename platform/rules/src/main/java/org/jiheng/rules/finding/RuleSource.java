package org.jiheng.rules.finding;

/** Where a rule comes from. */
public enum RuleSource {
  /** What the figures of one printed form owe each other, and what its columns ask for. */
  FORM(
      "the printed self-evaluation form: its sums and ties (勾稽关系) and the columns that it asks to fill in"),
  /** As far as its text is known; every number is a setting of the rule profile. */
  DECREE(
      "the national rules for evaluating expenditure of 2020 (财预〔2020〕10号), as the rule profile sets them"),
  /** What reviewers of bureaus look at without being told to. */
  PRACTICE("the practice of reviewing: where a look has been worth it");

  private final String description;

  RuleSource(String description) {
    this.description = description;
  }

  public String description() {
    return description;
  }
}
