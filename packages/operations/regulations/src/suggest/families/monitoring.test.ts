import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

describe('words about monitoring', () => {
  it.each([
    ['监控中心须保证24小时有人值守。', 'M01'],
    ['视频监控资料的保存时间不低于六十日。', 'M02:60'],
    ['监控录像应保存九十天以上。', 'M02:90'],
    ['任何人调取监控录像，须经批准并登记。', 'M03'],
    ['监控设备发生故障，应在24小时内修复。', 'M04'],
    ['监控系统投入使用后三十日内应报公安机关备案。', 'M05'],
    ['监控区域应设置醒目的提示标识。', 'M06'],
    ['影像保存期不得少于一个季度。', 'M02:90'],
    ['视频录像存储时间应达到90天。', 'M02:90'],
    ['硬盘录像机录像保存时间不少于半年。', 'M02:180'],
    ['监控岗24小时轮流值守，不得离人。', 'M01'],
    ['值机员不得擅自离开监控台。', 'M01'],
    ['录像查看须填写调阅登记表，由主管批准。', 'M03'],
    ['监控探头故障应当日报修，两日内修复。', 'M04'],
    ['安防设备完好率不低于98%。', 'M04'],
    ['新增摄像头须向辖区派出所备案。', 'M05'],
    ['不得在宿舍、更衣室安装摄像头。', 'M06'],
    ['监控室24小时值班，三班轮换。', 'M01'],
    ['监控值班人员须全天在岗，不得脱岗。', 'M01'],
    ['视频图像保留期不少于三个月。', 'M02:90'],
    ['外单位调取录像，应出具证明，经经理批准后登记调取。', 'M03'],
    ['摄像头黑屏应立即报修并在一天内恢复。', 'M04'],
    ['安装公共区域监控后一个月内到派出所办理备案。', 'M05'],
    ['监控区域入口处须张贴“您已进入监控区域”标识。', 'M06'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });

  it.each([
    ['The CCTV control room must be manned round the clock.', 'M01'],
    ['CCTV footage shall be retained for no less than 30 days.', 'M02:30'],
    ['Every access to footage is approved and recorded.', 'M03'],
    ['Any camera fault must be repaired within 24 hours.', 'M04'],
    ['Cameras in public places are filed with the police within 30 days of use.', 'M05'],
    ['Cameras must not be installed in changing rooms or toilets.', 'M06'],
    ['Recordings must be kept for a minimum of two months.', 'M02:60'],
    ['The monitors are watched at all times.', 'M01'],
    ['Video is kept for 60 days.', 'M02:60'],
    ['Nobody views footage without written approval and an entry in the register.', 'M03'],
    ['与事件有关的监控影像在30日内导出封存，登记保管人。', 'I08'],
    ['监控影像每周抽查回放。', ''],
    ['Within 30 days of first use the client files the cameras with the police.', 'M05'],
  ])('%s → %s', (text, asked) => {
    expect(said(text)).toBe(asked);
  });
});
