package org.jiheng.rules.profile;

import java.util.List;
import java.util.Set;

/**
 * What a bureau asks for on a filing's way through the hands of a year.
 *
 * @param answerRequired the severities of the findings that are mended or answered before it is
 *     handed in; those that are errors where a profile does not say
 * @param fourEyes whether who handed it in may not approve it, which is so where a profile does not
 *     say
 */
public record Workflow(List<String> answerRequired, Boolean fourEyes) {

  /** Of a profile that states none. */
  static final Workflow USUAL = new Workflow(null, null);

  public Workflow {
    answerRequired = answerRequired == null ? List.of("ERROR") : List.copyOf(answerRequired);
    fourEyes = fourEyes == null ? Boolean.TRUE : fourEyes;
  }

  /** Whether a finding of this severity stands against handing in. */
  public boolean demandsAnswer(String severity) {
    return Set.copyOf(answerRequired).contains(severity);
  }
}
