package org.jiheng.cycle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The page of the transition table, written from the table. */
final class TransitionsPage {

  private static final String TOP =
      """
      # The cycle of a document

      Every document of a department's year stands in one of these states. Which moves there are, who makes them and what
      they ask for is one table, `Transitions`; this page is written from it
      (`mvn -pl platform/cycle -am test -Dtest=TransitionsTest -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.rewrite=true`), and a
      test fails where it is not what the code says.

      """;

  private TransitionsPage() {}

  static String write() {
    return TOP + diagram() + states() + moves();
  }

  private static String diagram() {
    var lines =
        Transitions.ALL.stream()
            .map(each -> "  %s --> %s: %s".formatted(each.from(), each.to(), each.verb().word()))
            .distinct()
            .collect(Collectors.joining("\n"));
    return "```mermaid\nstateDiagram-v2\n  [*] --> DRAFT: first filing\n" + lines + "\n```\n\n";
  }

  private static String states() {
    return "| state | on the page | content |\n|---|---|---|\n"
        + Arrays.stream(DocumentState.values())
            .map(
                state ->
                    "| `%s` | %s | %s |\n"
                        .formatted(state, state.title(), state.isOpen() ? "open" : "locked"))
            .collect(Collectors.joining())
        + "\n";
  }

  private static String moves() {
    return "| verb | on the page | from | to | who | asks for | lock |\n|---|---|---|---|---|---|---|\n"
        + Transitions.ALL.stream().map(TransitionsPage::move).collect(Collectors.joining());
  }

  private static String move(Transition each) {
    var lock = each.locks() ? "before the move" : each.unlocks() ? "ends after the move" : "";
    return "| `%s` | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            each.verb().word(),
            each.verb().title(),
            each.from(),
            each.to(),
            each.who().stream().sorted().map(Party::title).collect(Collectors.joining("、")),
            guards(each.guards().stream().sorted().toList()),
            lock);
  }

  private static String guards(List<MoveGuard> guards) {
    return guards.stream().map(MoveGuard::title).collect(Collectors.joining("；"));
  }
}
