/**
 * Rules and privacy notice for whoever is let in (S6-3.4.3; 个人信息保护法 第17条). Both languages stand on the screen
 * whatever the phone speaks, so these are no words of one language.
 */
export const visitorNotice = {
  'zh-CN':
    '来访须知：请出示有效证件，按指定通道行走，离开时交回通行证。登记的信息只用于本项目的出入管理，到期删除；您可以查看、更正自己的信息。',
  en: 'To our visitors: please show a valid document, keep to the route you are given, and hand back the pass when you leave. What we write down serves the control of entry to this site alone and is deleted when its time is over. You may see and correct what is written about you.',
} as const;
