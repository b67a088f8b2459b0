package org.jiheng.e2e;

/**
 * A span as it came to the collector.
 *
 * @param service whose it is
 * @param parentId empty for a root
 * @param text all bytes of the span, to be searched for what must not be in it
 */
record ExportedSpan(
    String service, String name, String traceId, String spanId, String parentId, String text) {

  private static final int TRACE_ID = 1;
  private static final int SPAN_ID = 2;
  private static final int PARENT_ID = 4;
  private static final int NAME = 5;

  static ExportedSpan of(String resource, ProtobufMessage span) {
    var service =
        Member.SERVICES.stream()
            .map(Member::title)
            .filter(resource::contains)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody's span: " + resource));
    return new ExportedSpan(
        service,
        span.first(NAME).text(),
        span.first(TRACE_ID).hex(),
        span.first(SPAN_ID).hex(),
        span.first(PARENT_ID).hex(),
        span.text());
  }
}
