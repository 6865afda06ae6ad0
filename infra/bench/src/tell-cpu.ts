// Loaded before a measured program (`node --import`): answers its parent with the CPU it has used so far.
process.on('message', (asked) => {
  if (asked !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMicros: user + system });
});
// A program that has nothing else to do must be able to end.
process.channel?.unref();
