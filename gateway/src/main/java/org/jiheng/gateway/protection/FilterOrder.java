package org.jiheng.gateway.protection;

/**
 * What every request passes after it has its id, first to last; Quarkus authenticates at 200 and
 * authorizes at 100.
 */
final class FilterOrder {

  static final int SECURITY_HEADERS = 990;
  static final int HEAD_LIMITS = 980;
  static final int RATE = 90;

  private FilterOrder() {}
}
