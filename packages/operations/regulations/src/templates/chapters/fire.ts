import type { ChapterTemplate } from '../article-template.ts';

export const fire: ChapterTemplate = {
  heading: { 'zh-CN': '消防安全', en: 'Fire safety' },
  articles: [
    {
      'zh-CN':
        '防火巡查至少每{F02.everyHours}小时一次，查用火用电、疏散通道、消防设施和重点部位，查完当场记录。',
      en: 'Fire patrols are walked at least every {F02.everyHours} hours: open flames and power, escape routes, fire equipment and critical parts, recorded on the spot.',
      basis: ['消防法 第17条', '公安部令第61号 第25条', '应急管理部令第5号 第34条', 'S1-2.4'],
      asks: ['F02'],
      exceptOverlays: ['public_gathering'],
    },
    {
      'zh-CN':
        '营业期间防火巡查至少每{F02.everyHours}小时一次；营业结束时对现场检查一遍，消除遗留火种，查完当场记录。',
      en: 'During opening hours fire patrols are walked at least every {F02.everyHours} hours. At closing the premises are gone through once more and anything still glowing is put out; each is recorded on the spot.',
      basis: ['公安部令第61号 第25条', '应急管理部令第5号 第34条', 'S1-2.4'],
      asks: ['F02'],
      overlays: ['public_gathering'],
    },
    {
      'zh-CN':
        '防火检查至少每{F03.inspectionDays}日一次，由队长会同客户进行，检查表双方签字。建筑消防设施每{F04.testMonths}个月至少全面检测一次，由客户委托，检测报告存档。',
      en: 'A fire inspection takes place at least every {F03.inspectionDays} days, by captain and client together, who both sign the form. The building’s fire installations are tested in full at least every {F04.testMonths} months on the client’s order, and the report is filed.',
      basis: ['公安部令第61号 第26条', '应急管理部令第5号 第35条', 'S1-2.4', '消防法 第16条'],
      asks: ['F03', 'F04'],
    },
    {
      'zh-CN':
        '疏散通道、安全出口和消防车通道每点每日检查不少于{F05.checksPerDay}次并保持畅通；一时不能清除的堵塞当场建隐患单。',
      en: 'Every escape route, exit and fire lane is checked at least {F05.checksPerDay}× a day and kept clear. A blockage that cannot be moved at once gets a hazard ticket there and then.',
      basis: ['消防法 第28条', 'S9C-9', 'S9A-7'],
      asks: ['F05'],
    },
    {
      'zh-CN':
        '灭火器、消火栓等消防器材至少每{F01.inspectEveryDays}日逐件检查、更新检查标签，缺损当日报客户办公室和安全管理部门。灭火器到期送修、报废：水基型满{F08.waterYears}年，干粉型满{F08.powderYears}年，洁净气体型满{F08.cleanGasYears}年，二氧化碳型满{F08.co2Years}年；送修期间有替换。',
      en: 'Extinguishers, hydrants and other fire equipment are inspected piece by piece at least every {F01.inspectEveryDays} days and the tag renewed. Whatever is missing or damaged is reported the same day to the client’s office and safety department. Extinguishers are serviced when due and scrapped after {F08.waterYears} years (water), {F08.powderYears} years (powder), {F08.cleanGasYears} years (clean gas), {F08.co2Years} years (CO2); a spare stands in meanwhile.',
      basis: ['S9C-8', 'GB 50444-2008', 'S9B-7'],
      asks: ['F01', 'F08'],
    },
    {
      'zh-CN':
        '消防控制室24小时不少于{R02.minimum}人值守，每班不超过{R02.shiftHours}小时；缺一人超过{R02.toleranceMinutes}分钟即由班长补位，外出核实火警的视为在岗。消防控制室值班人员须持{P07.licenceLevel}级以上消防设施操作员证，证件复印件上墙。消防控制室至少每{F06.logEveryHours}小时记录一次设备运行状态，屏蔽、故障写明原因和恢复时间。',
      en: 'The fire control room is staffed round the clock by at least {R02.minimum} operators in shifts of no more than {R02.shiftHours} hours. After {R02.toleranceMinutes} minutes with one missing the squad leader fills in; out verifying an alarm counts as present. Fire control room operators hold a fire installation operator’s licence of level {P07.licenceLevel} or above; a copy hangs on the wall. The fire control room logs the panel status at least every {F06.logEveryHours} hours; anything disabled or faulty is entered with cause and time of recovery.',
      basis: [
        'GB 25201-2010 第5.2条',
        '应急管理部令第5号 第26条',
        '消防法 第21条',
        'GB 25506-2010',
        '公安部令第61号 第38条',
        'S9B-7',
      ],
      asks: ['R02', 'P07', 'F06'],
    },
    {
      'zh-CN':
        '接到火警先核实、再处置：确认后联动转自动、拨打119、组织疏散，到集合点清点人数；误报也记录原因。',
      en: 'An alarm is verified, then acted on: once confirmed, linkage to automatic, 119, evacuation, and a headcount at the assembly point. False alarms are recorded with their cause.',
      basis: ['GB 25506-2010', 'S5-15', 'S5-16', 'S9B-7'],
    },
    {
      'zh-CN': '动火作业凭动火审批单进行，焊工持证，现场有监护人和灭火器材，作业结束后留守复查。',
      en: 'Hot work is done under a hot-work permit by a certified welder, with a fire watcher and extinguishers beside it; the place is watched after the work ends.',
      basis: ['消防法 第21条', 'S1-2.4'],
      asks: ['F09'],
    },
    {
      'zh-CN':
        '保安员每{P06.fireTrainingMonths}个月至少参加一次消防培训，会报警、会用灭火器和消火栓、会引导疏散，签到表和照片存档。消防演练至少每{F07.drillMonths}个月组织一次，邀请客户和在场人员参加，方案、照片和评估存档。',
      en: 'Guards attend fire training at least every {P06.fireTrainingMonths} months: raising the alarm, using extinguisher and hydrant, leading people out. Sign-in sheet and photos are filed. A fire drill is held at least every {F07.drillMonths} months, client and occupiers invited; plan, photos and review are filed.',
      basis: [
        'S9B-7',
        '公安部令第61号 第36条',
        '消防法 第17条',
        '公安部令第61号 第40条',
        'S4-4.4',
        'S1-2.4',
        'S3-12',
      ],
      asks: ['P06', 'F07'],
    },
    {
      'zh-CN': '发现电动自行车在门厅、楼梯间、电梯内停放或者充电的，当场劝离并通知物业，拍照留存。',
      en: 'E-bikes parked or charging in halls, stairwells or lifts are moved on the spot, photographed, and the property office is told.',
      basis: ['应急管理部令第5号 第37条', 'S9C-9'],
      profiles: ['residential'],
    },
    {
      'zh-CN':
        '本项目为消防安全重点单位，消防档案由队长保管，内容变动当周更新；每日防火巡查记录由巡查人和主管人员签名。',
      en: 'This site is a key unit of fire safety. The captain keeps its fire file and updates it within the week of any change; the daily fire patrol sheet is signed by whoever walked it and by the person in charge.',
      basis: ['消防法 第17条', '公安部令第61号 第25条'],
      overlays: ['fire_key_unit'],
    },
    {
      'zh-CN':
        '高层建筑发生火情时引导人员走疏散楼梯、不乘普通电梯，消防电梯和登高操作场地由专人看守，等候消防救援人员。',
      en: 'In a fire in the high-rise people are led down the escape stairs, never by ordinary lift; one guard each keeps the fire lift and the ladder area free for the fire service.',
      basis: ['应急管理部令第5号', 'S5-16'],
      overlays: ['high_rise'],
    },
  ],
};
