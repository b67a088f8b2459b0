package org.jiheng.budget;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.contracts.EventType;
import org.jiheng.outbox.OutboxVerbAcceptance;
import org.jiheng.testing.OnParts;

@QuarkusTest
@OnParts("budget")
class BudgetOutboxVerbIT extends OutboxVerbAcceptance {

  BudgetOutboxVerbIT() {
    super("budget", EventType.PROJECT_CHANGED);
  }
}
