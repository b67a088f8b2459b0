package org.jiheng.http.error;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jiheng.http.ProblemException;

/** Ends with a 413 problem where more comes than is allowed. */
final class LimitedStream extends FilterInputStream {

  private final long limit;
  private long count;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    var read = super.read();
    if (read >= 0) {
      measure(1);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var read = super.read(buffer, offset, length);
    if (read > 0) {
      measure(read);
    }
    return read;
  }

  private void measure(int read) {
    count += read;
    if (count > limit) {
      throw new ProblemException(BodyLimit.problem(limit));
    }
  }
}
