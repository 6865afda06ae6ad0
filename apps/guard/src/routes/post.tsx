import { useNavigate } from 'react-router';
import { Button } from '../parts/button.tsx';
import { Card, Screen } from '../parts/screen.tsx';
import { usePhone, usePhoneState } from '../phone/phone-context.tsx';
import { useName, useWords } from '../phone/words.tsx';

export default function ChoosePost() {
  const t = useWords();
  const nameOf = useName();
  const navigate = useNavigate();
  const { store } = usePhone();
  const { stored, settings } = usePhoneState();
  const posts = stored?.pack.posts ?? [];

  async function choose(postId: string) {
    await store.setting('postId', postId);
    await navigate('/', { replace: true });
  }
  return (
    <Screen
      title={t('post.title')}
      under={stored && nameOf(stored.pack.site)}
      back={settings.postId ? '/me' : null}
    >
      {posts.length === 0 ? <Card tone="warn">{t('post.empty')}</Card> : <p>{t('post.help')}</p>}
      {posts.map((post) => (
        <Button key={post.id} isPressed={post.id === settings.postId} onPress={() => void choose(post.id)}>
          {nameOf(post)}
        </Button>
      ))}
    </Screen>
  );
}
