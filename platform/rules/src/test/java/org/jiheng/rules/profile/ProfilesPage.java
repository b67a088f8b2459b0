package org.jiheng.rules.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a rule profile can set and what the ready ones do, as a page of the documentation. */
final class ProfilesPage {

  private static final String HEAD =
      """
      # Rule profiles

      By what a filing is scored is data: a rule profile with its versions, chosen by the filing (`ruleProfile`). A province's rules
      are a copy of a ready profile with what differs, put at `PUT /api/v1/rule-profiles/{code}`; a wrong one is refused with
      every fault at its JSON pointer, and a new version evaluates anew what uses it
      ([ADR 10](adr/0010-a-new-version-of-a-profile-evaluates-what-uses-it.md)). `deploy/check --profile FILE` tries one offline.
      Caps and deductions: [ADR 36](adr/0036-caps-and-deductions-change-a-forms-total-and-no-score.md).

      ## Settings

      | setting | what it says | left out or null |
      |---|---|---|
      | `name` | what people call it | – |
      | `executionWeight` | points of the execution line where the form states none; 0 where execution carries none | – |
      | `level1Weights` | points by level-1 class, named without 指标; `{}` where each form chooses its own | `{}` |
      | `executionRounding`, `indicatorRounding` | `decimals` and `mode`: `HALF_UP`, or `TRUNCATE` which cuts off | – |
      | `executionPassLine` | the rate that earns nothing yet: 0.6 gives (rate − 60 %) ÷ (1 − 60 %) × weight | in proportion |
      | `executionTiers` | steps instead, from the highest down: `from` a rate, `share` of the weight | in proportion |
      | `indicatorPassLine` | as for execution, for quantities that miss their target | in proportion |
      | `reverseRule` | beyond a target that should stay low: `RATIO` target ÷ actual, `LINEAR` nothing from twice the target on | – |
      | `reverseWords` | `words` in a name that make less better (投诉, 控制率), `except` what behind them turns that (处理, 整改) | the platform's [list](../platform/rules/src/main/resources/org/jiheng/rules/profile/reverse-words.txt) |
      | `lateShare` | the share of the weight that a missed time limit leaves; 0 for nothing | not computed: the self-score stands |
      | `farExceeded` | the share of a target from which FAR_EXCEEDED is noticed | – |
      | `grades` | `name` and `from`, the best first, half-open | – |
      | `tiers` | the shares that the three printed tiers are worth | – |
      | `steps` | any number of steps in words, the best first: an actual that is one of the `words` a target offers is worth `from` to `to` of the weight, where a claim counts as far as it lies in it; one share where both are the same | a scale's best step is full, others are not computed |
      | `executionCaps` | the most points of a form below a rate: `below`, `total`; only where the points make up a hundred | none |
      | `classCaps` | the most points of a class by its `name`, unless one of its indicators names a word of `unless` | none |
      | `deviationDeduction` | the `points` that a row loses that is `from` or more off its target without a reason | none |
      | `workflow` | on a filing's way through the year: `answerRequired`, the severities of findings that are mended or answered before it is handed in, and `fourEyes`, whether who handed it in may not approve it | `["ERROR"]`, true |
      | `monitoring` | how the year is watched, in percent and points: `periods` (`04`, `Q2`); `execution` by `mode` (`FIXED` `bounds` by period, or `RELATIVE` to the time that has passed); `attainment` of rows, `partial` for what is partly reached; `formLight` (`WORST` row, from `weakShare` of the weights on, or `WEIGHTED`); `combine` (`TABLE` the worse of both, `HEFEI`); `gap` and `spentAhead`; `decisionDays`; `reasonRequired` by light; `exempt`, forms whose execution is not judged | 04, 06, 08, 10; relative 60, 80; 60, 80, 120; 70; worst; table; 10; 20; 10; yellow and red; none |
      | `evidence` | `required`: classes of rows (`level1`, `level2`, one of them or both) to which evidence must be bound, with the `severity` of the finding `NO_EVIDENCE` where there is none | none |
      | `resultUse` | what a `grade` means for the next budget: `advice` (`PRIORITISE`, `KEEP`, `CUT`, `CANCEL`) and `cut`, from how many to how many percent less | 优 `PRIORITISE`, 良 `KEEP`, 中 `CUT` 10–30, 差 `CANCEL` |
      | `seen` | pointers to what was read from printed forms or decrees | none |

      Deductions come first, then caps of classes, then the cap by execution. The scores stay as they are; an evaluation
      lists under `adjustments` what was taken from their sum, in a sentence that can be checked by hand.

      ## Ready profiles

      **[F]** was seen on printed forms; the rest is the platform's assumption until a bureau puts its own version. This page is
      generated from the profiles; one command writes it again, and a test fails where it differs:

      ```
      mvn -pl platform/rules -am test -Dtest=ProfilesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.rewrite=true
      ```

      """;

  private static final Set<String> NO_SETTINGS =
      Set.of("code", "version", "seen", "reverseWords", "evidence", "resultUse", "workflow");

  private ProfilesPage() {}

  static String write() {
    var profiles = StandardProfiles.load();
    var page = new StringBuilder(HEAD);
    row(page, "setting", profiles.stream().map(profile -> "`" + profile.code() + "`").toList());
    row(page, "---", profiles.stream().map(profile -> "---").toList());
    settings(profiles).forEach(setting -> row(page, "`" + setting + "`", cells(profiles, setting)));
    return page.toString();
  }

  private static List<String> settings(List<RuleProfile> profiles) {
    var names = new ArrayList<String>();
    tree(profiles.get(0)).fieldNames().forEachRemaining(names::add);
    names.removeAll(NO_SETTINGS);
    return names;
  }

  private static List<String> cells(List<RuleProfile> profiles, String setting) {
    return profiles.stream()
        .map(
            profile -> {
              var said = said(tree(profile).path(setting));
              return said + seen(profile, setting);
            })
        .toList();
  }

  /** The mark of a setting that was seen, or of those parts of it that were. */
  private static String seen(RuleProfile profile, String setting) {
    if (profile.seen().contains("/" + setting)) {
      return " **[F]**";
    }
    var parts =
        profile.seen().stream()
            .filter(pointer -> pointer.startsWith("/" + setting + "/"))
            .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
            .distinct()
            .toList();
    return parts.isEmpty() ? "" : " **[F]** " + String.join(", ", parts);
  }

  private static JsonNode tree(RuleProfile profile) {
    return ProfileJson.MAPPER.valueToTree(profile);
  }

  /** A value as a person reads it: parts of a row by blanks, rows by semicolons. */
  private static String said(JsonNode value) {
    if (value.isNull() || value.isContainerNode() && value.isEmpty()) {
      return "–";
    }
    if (value.isArray()) {
      var textual = value.get(0).isTextual();
      return StreamSupport.stream(value.spliterator(), false)
          .map(ProfilesPage::said)
          .collect(Collectors.joining(textual ? "/" : "; "));
    }
    if (!value.isObject()) {
      return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }
    return value.properties().stream()
        .map(
            each ->
                each.getValue().isNumber() && each.getKey().matches("\\P{ASCII}+")
                    ? each.getKey() + " " + said(each.getValue())
                    : said(each.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static void row(StringBuilder page, String first, List<String> cells) {
    page.append("| ").append(first).append(" | ").append(String.join(" | ", cells)).append(" |\n");
  }
}
