package org.jiheng.gateway.filing;

import org.jiheng.gateway.upstream.Upstream;

/** One service's answer to one step, as it came over the wire or failed to. */
record PartAnswer(Upstream part, int status, byte[] body, Throwable failure) {

  static PartAnswer of(Upstream part, int status, byte[] body) {
    return new PartAnswer(part, status, body, null);
  }

  static PartAnswer failed(Upstream part, Throwable failure) {
    return new PartAnswer(part, 0, null, failure);
  }

  boolean isOk() {
    return status == 200;
  }

  /** The service understood the request and says no. */
  boolean isRefusal() {
    return status >= 400 && status < 500;
  }
}
