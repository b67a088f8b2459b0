package org.jiheng.report;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.contracts.EventType;
import org.jiheng.outbox.OutboxVerbAcceptance;
import org.jiheng.testing.PartsResource;

@QuarkusTest
@WithTestResource(
    value = PartsResource.class,
    initArgs = @ResourceArg(name = "database", value = "report"))
class ReportOutboxVerbTest extends OutboxVerbAcceptance {

  ReportOutboxVerbTest() {
    super("report", EventType.EVALUATION_CHANGED);
  }
}
