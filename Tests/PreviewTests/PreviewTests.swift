import Testing

/// The preview server, met by its clients. One test at a time: a client that waits for an answer waits
/// on a thread that other tests would need to go on.
@Suite(.serialized) struct PreviewTests {}
