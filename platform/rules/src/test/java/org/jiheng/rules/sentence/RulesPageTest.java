package org.jiheng.rules.sentence;

import org.jiheng.testing.Golden;
import org.junit.jupiter.api.Test;

class RulesPageTest {

  @Test
  void the_documentation_lists_every_rule_as_it_is() {
    Golden.assertDocument("rules.md", RulesPage.write());
  }
}
