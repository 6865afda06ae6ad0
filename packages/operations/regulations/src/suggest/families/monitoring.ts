import type { Family } from '../grammar/way.ts';

/** M01–M06: the control room, footage, devices and cameras. */
export const monitoring: Family = {
  words: {
    monitorRoom: {
      zh: '监控室 监控中心 中控室 监控岗 监控台 屏幕 监控值班室 监控席 监控画面 视频监控室 安防中心 监控值机 安防监控室 监控机房值班 监控值班 监控值班人员 监控人员 监控员 值机员 监控值班员',
      en: 'cctv room*|cctv control room*|monitoring room*|monitoring cent*|control room*|control-room|monitors|cctv monitor*|surveillance room|monitoring post|monitoring desk|security control cent*|camera wall|cctv desk|cctv station',
    },
    unwatched: {
      zh: '无人看守 无人值守 空岗 脱岗 离开 离人 断岗 无人',
      en: 'unattended|unmanned|unstaffed|unwatched|left empty',
    },
    footage: {
      zh: '录像 影像 视频 监控资料 录像资料 图像 监控数据 视频资料 图像资料 监控录像 音视频 监控影像 录像数据 影像资料 监控画面资料 视频图像 视频记录 监控记录资料 报警记录 监控视频 录影',
      en: 'recording*|footage|video*|cctv images|images|cctv record*|recorded images|cctv data',
    },
    footageNoun: {
      zh: '存储设备 录像机 视频会议 录像设备 宣传视频 培训视频 执法记录仪 视频对讲 短视频',
      en: 'video intercom|training video*|video conference*|video call',
      whole: true,
    },
    view: {
      zh: '调阅 查阅 查看 调取 复制 拷贝 回看 调看 查询 导出 提取 借阅 翻看 观看',
      en: 'view*|access*|consult*|copied|copy|copies|released|played back|review*|retriev*|extract*|request*|look at',
    },
    viewing: { zh: '调阅登记 调阅审批', en: 'viewing|viewings|each viewing' },
    deviceWord: {
      zh: '摄像机 摄像头 监控设备 监控系统 报警器 技防设备 探头 门禁系统 报警系统 技防设施 安防设备 安防设施 录像机 监控探头 报警设备 技防系统 硬盘 周界报警 道闸系统 安防系统 门禁设备 视频监控设备 监控点位 前端设备 监控设施 入侵报警',
      en: 'camera*|device*|cctv system|alarm system*|equipment|access control system*|recorder*|monitoring equipment|intruder alarm*|surveillance system',
    },
    fault: {
      zh: '故障 离线 损坏 黑屏 失灵 中断 异常 掉线 花屏 无图像 无信号 失效 损毁 不清晰 停机',
      en: 'fault*|offline|failure*|fails|failed|out of order|broken|defect*|down|not working|outage*|malfunction*',
    },
    repair: {
      zh: '报修 修复 恢复 维修 检修 排除 抢修 修理 更换 修好 处置 维护',
      en: 'repair*|restor*|fixed|fix|rectif*|replaced|back in service|put right|working again',
    },
    onlineRate: {
      zh: '在线率 完好率 正常运行率 可用率 运行率 完好 正常运行',
      en: 'uptime|availability|online|operational',
    },
    maintain: {
      zh: '维护 保养 维保 巡检 检测 测试 检修',
      en: 'maintain*|servic*|test*|maintenance|inspected',
    },
    filing: {
      zh: '备案 报备案 备案手续',
      en: 'filed|file|files|filing|register* with|registered with|notified to|notify|report*',
    },
    cameraWord: {
      zh: '摄像 监控 视频 摄像机 摄像头 视频监控 公共安全视频 探头 图像采集',
      en: 'camera*|cctv|video',
    },
    police: {
      zh: '公安机关 公安 派出所 公安局 公安部门 县级公安',
      en: 'police|public security|police station',
    },
    warningSign: {
      zh: '提示标识 警示牌 提示牌 警示标识 标识牌 提示标志 标志牌 显著标识 醒目标识 提示语 告示 标识 标志',
      en: 'sign|signs|signage|notice|notices',
    },
    privatePlace: {
      zh: '更衣室 卫生间 宿舍 浴室 厕所 试衣间 客房 哺乳室 母婴室 淋浴间 洗手间 客房内 病房内',
      en: 'toilet*|changing room*|dormitor*|bathroom*|shower*|guest room*|washroom*|locker room*|fitting room*|private place*',
    },
    install: {
      zh: '安装 设置 装设 加装 架设 布设 朝向',
      en: 'install*|mounted|placed|fitted|put|display*|point*|aim*|posted|covering|show*',
    },
  },
  controls: {
    M01: {
      ways: [
        { says: 'monitorRoom must24 manned', unless: 'fireRoomWord', within: 44 },
        { says: 'monitorRoom manned watchWord', unless: 'fireRoomWord checkCall', within: 40 },
        { says: 'monitorRoom -unwatched', unless: 'fireRoomWord', within: 36 },
        { says: 'monitorRoom specialWatch', unless: 'fireRoomWord', within: 36 },
      ],
    },
    M02: {
      ways: [
        { says: 'footage keep #duration', amount: { min: 4320 }, unless: 'lockFootage', within: 44 },
        { says: 'footage ~delete #duration', amount: { min: 4320 }, unless: 'visitorData', within: 50 },
        { says: 'footage #duration keepPeriod', amount: { min: 4320 }, within: 44 },
        {
          says: 'deviceWord keep #duration',
          amount: { min: 4320 },
          unless: 'filing lockFootage',
          within: 40,
        },
      ],
      number: { parameter: 'days', kinds: ['duration'], per: 1440, end: 'low' },
      reach: 40,
    },
    M03: {
      ways: [
        { says: 'footage ~view record', unless: 'keepPeriod lockFootage', within: 60 },
        { says: 'footage ~view approve', within: 60 },
        { says: 'viewing record|approve', within: 44 },
        { says: 'footage -view unlessApproved', within: 60 },
      ],
    },
    M04: {
      ways: [
        { says: 'deviceWord fault repair', unless: 'visitor', within: 60 },
        { says: 'deviceWord onlineRate', unless: 'handoverAct', within: 40 },
        { says: 'deviceWord fault report', unless: 'checkCall scanData', within: 50 },
        { says: 'deviceWord maintain regularly', unless: 'handoverAct', within: 44 },
        { says: 'deviceWord maintain #every', unless: 'handoverAct', within: 44 },
      ],
    },
    M05: { ways: [{ says: 'cameraWord filing police', within: 70 }] },
    M06: {
      ways: [
        { says: 'cameraWord warningSign', unless: 'face', within: 50 },
        { says: '-install privatePlace cameraWord', within: 60 },
        { says: '~privatePlace -cameraWord', within: 60 },
      ],
    },
  },
};
