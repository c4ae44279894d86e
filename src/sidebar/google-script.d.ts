/** What the frame of the sidebar offers a page (platform reference §7.2); `rpc` is the one function of ours it may call. */
declare namespace google {
  namespace script {
    interface Runner {
      withSuccessHandler(handler: (reply: unknown) => void): Runner;
      withFailureHandler(handler: (error: Error) => void): Runner;
      rpc(request: string): void;
    }
    const run: Runner;
  }
}
