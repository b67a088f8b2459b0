package org.jiheng.deploy.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What the user sees. Progress and problems go to stderr, results to stdout, so that a job's
 * summary can be piped.
 */
final class Console {

  private final PrintStream out;
  private final PrintStream err;
  private final long start = System.nanoTime();
  private volatile Thread only;

  Console(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  static Console ofThisProcess() {
    return new Console(stream(FileDescriptor.out), stream(FileDescriptor.err));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  void progress(String text, Object... arguments) {
    var seconds = (System.nanoTime() - start) / 1e9;
    if (mayPrint()) {
      err.println(String.format(Locale.ROOT, "[%5.1f s] ", seconds) + text.formatted(arguments));
    }
  }

  void problem(Message message) {
    if (mayPrint()) {
      err.println(message);
    }
  }

  void problem(String text) {
    if (mayPrint()) {
      err.println(text);
    }
  }

  void result(String text) {
    if (mayPrint()) {
      out.println(text);
    }
  }

  /** While everything stops, what other threads would say about it is no news. */
  void onlyThisThread() {
    only = Thread.currentThread();
  }

  private boolean mayPrint() {
    return only == null || only == Thread.currentThread();
  }
}
