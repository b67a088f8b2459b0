package org.jiheng.indicator;

import org.jiheng.contracts.EventType;
import org.jiheng.outbox.OutboxVerbAcceptance;

@OnParts
class IndicatorOutboxVerbTest extends OutboxVerbAcceptance {

  IndicatorOutboxVerbTest() {
    super("indicator", EventType.FORM_CHANGED);
  }
}
