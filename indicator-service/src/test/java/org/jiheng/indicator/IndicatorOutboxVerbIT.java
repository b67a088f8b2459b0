package org.jiheng.indicator;

import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.contracts.EventType;
import org.jiheng.outbox.OutboxVerbAcceptance;
import org.jiheng.testing.OnParts;

@QuarkusTest
@OnParts("indicator")
class IndicatorOutboxVerbIT extends OutboxVerbAcceptance {

  IndicatorOutboxVerbIT() {
    super("indicator", EventType.FORM_CHANGED);
  }
}
