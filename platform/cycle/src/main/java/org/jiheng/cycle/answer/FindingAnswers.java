package org.jiheng.cycle.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What stands of everything that was said about the findings of a department's year. */
public final class FindingAnswers {

  private final Map<String, AnsweredFinding> byFinding = new HashMap<>();
  private final int entries;

  /**
   * @param entries in the order in which they were said
   */
  public FindingAnswers(Collection<AnswerEntry> entries) {
    entries.forEach(entry -> byFinding.put(entry.finding(), of(entry.finding()).and(entry)));
    this.entries = entries.size();
  }

  /** Also of a finding about which nobody has said anything. */
  public AnsweredFinding of(String finding) {
    return byFinding.getOrDefault(finding, AnsweredFinding.NONE);
  }

  /** How often somebody has said something. */
  public int entries() {
    return entries;
  }
}
