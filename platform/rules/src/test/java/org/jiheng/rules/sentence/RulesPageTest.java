package org.jiheng.rules.sentence;

import org.jiheng.testing.Golden;
import org.junit.jupiter.api.Test;

class RulesPageTest {

  @Test
  void theDocumentationListsEveryRuleAsItIs() {
    Golden.assertDocument("rules.md", RulesPage.write());
  }
}
