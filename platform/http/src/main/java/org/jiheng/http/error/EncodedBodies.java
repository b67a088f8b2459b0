package org.jiheng.http.error;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** Refuses a packed body, which is read as it comes and would be told to be no JSON. */
public class EncodedBodies {

  private static final String PLAIN = "identity";

  /**
   * @throws ProblemException 415 naming the coding
   */
  @ServerRequestFilter
  public void refuse(HttpHeaders headers) {
    var coding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase(PLAIN)) {
      throw ProblemException.of(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE, "请求正文不能压缩（Content-Encoding: " + coding + "），请直接发送。");
    }
  }
}
