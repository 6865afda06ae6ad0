import type { ChapterTemplate } from '../article-template.ts';

export const monitoring: ChapterTemplate = {
  heading: { 'zh-CN': '技防监控', en: 'Monitoring' },
  articles: [
    {
      'zh-CN':
        '监控岗24小时有人值守，无人超过{M01.toleranceMinutes}分钟须有顶岗；至少每{M01.logEveryMinutes}分钟记录一次画面情况。',
      en: 'The monitors are watched round the clock; after {M01.toleranceMinutes} minutes away somebody stands in. What they show is logged at least every {M01.logEveryMinutes} minutes.',
      basis: ['S7-3.2.2', 'S3-8'],
      asks: ['M01'],
    },
    {
      'zh-CN':
        '监控影像和报警记录保存不少于{M02.days}日，每周抽查回放；任何人不得删改、外传。调阅监控影像经批准，逐次登记事由、内容、调阅人姓名和单位；无关人员不得操作监控设备，操作人员名单上墙。',
      en: 'Video and alarm records are kept at least {M02.days} days, with a sample played back every week; nobody deletes, alters or passes them on. Each viewing of video is approved and entered in the register with reason, content, name and unit. Only the operators named on the wall touch the equipment.',
      basis: [
        '保安服务管理条例 第25条',
        '公共安全视频图像信息系统管理条例 第17条',
        'S9A-8',
        'S4-4.3',
        '公共安全视频图像信息系统管理条例 第16条',
      ],
      asks: ['M02', 'M03'],
    },
    {
      'zh-CN':
        '摄像头、门禁、报警器定期维护，设备在线率不低于{M04.uptimePercent}%，故障{M04.repairHours}小时内修复；修复前由人工看护补位。监控覆盖出入口、通道、停车区和重点部位；发现异常先通知就近岗位到场，再记入值班记录。',
      en: 'Cameras, access control and alarms are maintained regularly; devices are on line at least {M04.uptimePercent}% of the time and a fault is repaired within {M04.repairHours} hours. Until then a guard covers the gap. Cameras cover entrances, passages, parking and critical parts. When something looks wrong the nearest post is sent first and the log is written second.',
      basis: ['S7-3.2.1', 'S7-3.2.2', 'S4-4.3', 'S3-11'],
      asks: ['M04'],
    },
    {
      'zh-CN':
        '公共场所的视频系统投入使用或变更后{M05.filingDays}日内，由客户向公安机关备案，公司协助并留存回执。监控区域设置提示标识，宿舍、更衣室、卫生间等部位不得安装摄像头；每季度拍照核对一次。',
      en: 'Within {M05.filingDays} days of first use or change the client files the cameras in public places with the police; the company helps and keeps a copy of the receipt. Signs show where cameras watch. No cameras in dormitories, changing rooms or toilets. Both are checked with photos every quarter.',
      basis: [
        '公共安全视频图像信息系统管理条例 第14条',
        '公共安全视频图像信息系统管理条例 第8条',
        '公共安全视频图像信息系统管理条例 第13条',
      ],
      asks: ['M05', 'M06'],
    },
  ],
};
