package org.jiheng.http.error;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One fault of a request that the framework found.
 *
 * @param pointer where in the body (RFC 6901); null for a parameter
 * @param parameter the name of a path, query or header parameter; null for the body
 * @param value the offending value; null where it is missing or no single value
 * @param reason a Chinese sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestFault(String pointer, String parameter, Object value, String reason) {

  static RequestFault inBody(String pointer, Object value, String reason) {
    return new RequestFault(pointer, null, plain(value), reason);
  }

  static RequestFault inParameter(String parameter, Object value, String reason) {
    return new RequestFault(null, parameter, plain(value), reason);
  }

  private static Object plain(Object value) {
    var scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
    return scalar ? value : value instanceof Enum<?> constant ? constant.name() : null;
  }
}
