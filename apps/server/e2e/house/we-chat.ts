/** WeChat's in-app browser on an Android phone. */
export const weChat =
  'Mozilla/5.0 (Linux; Android 13; V2188A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240404 MMWEBID/6169 MicroMessenger/8.0.49.2600(0x2800313D) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64';

/** What it does not have, taken away before any script of a page. */
export const withoutWorkers = `
  delete Navigator.prototype.serviceWorker;
  for (const name of ['PushManager', 'Notification', 'BarcodeDetector']) delete globalThis[name];
`;
