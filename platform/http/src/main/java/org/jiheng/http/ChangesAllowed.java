package org.jiheng.http;

/** Something in a service that may have to keep every change out for a while. */
public interface ChangesAllowed {

  /**
   * @throws ProblemException where nothing may be changed now
   */
  void require();
}
