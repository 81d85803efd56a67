import { CameraOutlined } from '@ant-design/icons';
import { Button, Input, Radio } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PHOTO_MOMENTS } from '../../../../shared/contract/notice-views.ts';
import type { PhotoMoment } from '../../../../shared/domain/notice-photos.ts';
import { Refusal } from '../../../../shared/errors.ts';
import type { Day } from '../../../../shared/values.ts';
import { putFile } from '../../../host/put-file.ts';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { DayPicker } from '../../../ui/day-picker.tsx';
import { FieldRow } from '../../../ui/field-row.tsx';
import { FormDrawer } from '../../../ui/form-drawer.tsx';
import { RefusalAlert } from '../../../ui/refusal-alert.tsx';
import { type NoticeOnPage, usePage } from '../page-view.tsx';

interface PhotoDrawerProps {
  readonly notice: NoticeOnPage;
  readonly moment: PhotoMoment;
  onClose(): void;
}

/** Adds a photograph: which moment it proves, on which day, of which board. */
export function PhotoDrawer({ notice, moment: first, onClose }: PhotoDrawerProps) {
  const { t } = useTranslation('matter');
  const { today } = usePage();
  const add = useHostCommand('notices.addPhoto');
  const [moment, setMoment] = useState(first);
  const [takenOn, setTakenOn] = useState<Day>(today);
  const [place, setPlace] = useState(notice.place);
  const [picture, setPicture] = useState<File | null>(null);
  const [lost, setLost] = useState<Refusal | null>(null);
  const [putting, setPutting] = useState(false);
  const send = async () => {
    if (picture === null) return;
    setLost(null);
    setPutting(true);
    try {
      const { hash } = await putFile(picture);
      const file = { hash, name: picture.name };
      await add.run({ noticeId: notice.id, moment, takenOn, place: place.trim(), file });
      onClose();
    } catch (thrown) {
      setLost(thrown instanceof Refusal ? thrown : new Refusal('internal', { ref: '' }));
    } finally {
      setPutting(false);
    }
  };
  return (
    <FormDrawer
      title={t('board.addPhoto')}
      open
      onClose={onClose}
      onSubmit={() => void send()}
      submitText={t('board.savePhoto')}
      submitDisabled={picture === null}
      busy={putting}
    >
      <RefusalAlert refusal={lost} />
      <FieldRow label={t('board.picture')} hint={t('board.pictureHint')} required>
        <PictureField picture={picture} onChosen={setPicture} />
      </FieldRow>
      <FieldRow label={t('board.moment')} required>
        <Radio.Group
          value={moment}
          options={PHOTO_MOMENTS.map((value) => ({ value, label: t(`board.moments.${value}`) }))}
          onChange={(change) => setMoment(change.target.value)}
        />
      </FieldRow>
      <FieldRow label={t('board.takenOn')} required>
        <DayPicker
          value={takenOn}
          allowClear={false}
          until={today}
          onChange={(day) => day && setTakenOn(day)}
        />
      </FieldRow>
      <FieldRow label={t('notice.place')}>
        <Input value={place} maxLength={200} onChange={(change) => setPlace(change.target.value)} />
      </FieldRow>
    </FormDrawer>
  );
}

function PictureField(props: { id?: string; picture: File | null; onChosen(file: File): void }) {
  const { t } = useTranslation('matter');
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="picture-field">
      <Button
        {...(props.id && { id: props.id })}
        icon={<CameraOutlined aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('board.choosePicture')}
      </Button>
      <span>{props.picture?.name}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept=".jpg,.jpeg,.png"
        data-board-photo
        onChange={(change) => change.target.files?.[0] && props.onChosen(change.target.files[0])}
      />
    </div>
  );
}
