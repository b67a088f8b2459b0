package org.jiheng.http.error;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jiheng.http.ProblemException;

/** Measures a body while it is read, and demands that there is one where a resource takes one. */
@Provider
public class LimitedBodyReader implements ReaderInterceptor {

  private final BodyLimit limit;

  LimitedBodyReader(BodyLimit limit) {
    this.limit = limit;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new LimitedStream(context.getInputStream(), limit.limit()));
    var body = context.proceed();
    if (body == null) {
      throw ProblemException.badRequest("请求内容不能为空。");
    }
    return body;
  }
}
